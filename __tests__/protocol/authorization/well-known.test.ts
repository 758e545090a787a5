import { describe, expect, test } from "@jest/globals";
import {
  resourceMetadataAddresses,
  serverMetadataAddresses,
} from "../../../src/protocol/authorization/well-known.ts";

const challenge = (resource_metadata: string) => ({
  scheme: "Bearer",
  parameters: { resource_metadata },
});

describe("the metadata of a protected resource lies", () => {
  test("below the well-known address by the path, then at that of the host", () => {
    expect(resourceMetadataAddresses("https://h.example/public/mcp", null)).toEqual([
      "https://h.example/.well-known/oauth-protected-resource/public/mcp",
      "https://h.example/.well-known/oauth-protected-resource",
    ]);
  });

  test("at one address where the server has no path", () => {
    expect(resourceMetadataAddresses("https://h.example/", null)).toEqual([
      "https://h.example/.well-known/oauth-protected-resource",
    ]);
  });

  test("where the challenge says, before all", () => {
    const named = challenge("https://meta.example/of/mcp?v=1");
    expect(resourceMetadataAddresses("https://h.example/mcp", named)[0]).toBe(
      "https://meta.example/of/mcp?v=1",
    );
  });

  test("nowhere twice", () => {
    const named = challenge("https://h.example/.well-known/oauth-protected-resource");
    expect(resourceMetadataAddresses("https://h.example/mcp", named)).toHaveLength(2);
  });

  test.each(["file:///etc/passwd", "/metadata", "javascript:1", `https://${"a".repeat(3000)}`])(
    "not at what is no address over HTTP: %.20s",
    (text) => {
      const asked = resourceMetadataAddresses("https://h.example/mcp", challenge(text));
      expect(asked).toHaveLength(2);
    },
  );

  test("without the login, the query and the fragment of the server's address", () => {
    const url = "https://me:secret@h.example/mcp/?key=secret#part";
    expect(resourceMetadataAddresses(url, null)).toEqual([
      "https://h.example/.well-known/oauth-protected-resource/mcp",
      "https://h.example/.well-known/oauth-protected-resource",
    ]);
  });
});

describe("the metadata of an authorization server lies", () => {
  test("at two addresses of its host", () => {
    expect(serverMetadataAddresses("https://as.example")).toEqual([
      "https://as.example/.well-known/oauth-authorization-server",
      "https://as.example/.well-known/openid-configuration",
    ]);
  });

  test("at three where the issuer has a path", () => {
    expect(serverMetadataAddresses("https://as.example/tenant/")).toEqual([
      "https://as.example/.well-known/oauth-authorization-server/tenant",
      "https://as.example/.well-known/openid-configuration/tenant",
      "https://as.example/tenant/.well-known/openid-configuration",
    ]);
  });

  test("nowhere where the issuer is no address", () => {
    expect(serverMetadataAddresses("as.example")).toEqual([]);
  });
});
