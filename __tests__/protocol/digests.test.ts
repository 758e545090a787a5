import { describe, expect, test } from "@jest/globals";
import { canonicalJson, toolDigest } from "../../src/protocol/digests.ts";
import { sha256 } from "../../src/run/digest.ts";

const tool = {
  name: "add",
  description: "Adds two numbers",
  inputSchema: { type: "object", properties: { b: { type: "number" }, a: { type: "number" } } },
};

/** What is written of a value, and in how many parts. */
function written(value: unknown): readonly string[] {
  const parts: string[] = [];
  canonicalJson(value)((part) => parts.push(part));
  return parts;
}

describe("canonical JSON", () => {
  test("is written in blocks, so that no long text is ever whole", () => {
    const long = Array(10_000).fill({ a: "x".repeat(100) });
    const parts = written(long);
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.join("")).toBe(JSON.stringify(long));
  });

  test.each<[string, string]>([
    ['{ "b": 1, "a": [true, null, "x"] }', '{"a":[true,null,"x"],"b":1}'],
    ['{"\\u20ac": 1, "\\r": 2, "1": 3, "\\ud83d\\ude00": 4}', '{"\\r":2,"1":3,"€":1,"😀":4}'],
    ['{"__proto__": {"z": 1, "y": 2}}', '{"__proto__":{"y":2,"z":1}}'],
    ["[1.0, 1e2, -0, 1E-7]", "[1,100,0,1e-7]"],
    ['""', '""'],
  ])("of %s", (text, canonical) => {
    expect(written(JSON.parse(text)).join("")).toBe(canonical);
  });
});

describe("the digest of a tool", () => {
  test("is the SHA-256 of its canonical JSON", () => {
    expect(toolDigest({}, sha256).sha256).toBe(
      "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
    );
  });

  test("does not depend on the order of keys", () => {
    const { properties, type } = tool.inputSchema;
    const { description, name } = tool;
    const turned = { inputSchema: { properties, type }, description, name };
    expect(toolDigest(turned, sha256)).toEqual(toolDigest(tool, sha256));
  });

  test("tells which part is another", () => {
    const { sha256: whole, parts } = toolDigest(tool, sha256);
    const changed = toolDigest({ ...tool, description: "Adds" }, sha256);
    expect(changed.sha256).not.toBe(whole);
    expect(changed.parts.description).not.toBe(parts.description);
    expect(changed.parts.inputSchema).toBe(parts.inputSchema);
    expect(Object.keys(parts)).toEqual(["description", "inputSchema"]);
  });

  test("is there for whatever stands in the list", () => {
    expect(toolDigest("add", sha256).parts).toEqual({});
    expect(toolDigest(null, sha256).sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
