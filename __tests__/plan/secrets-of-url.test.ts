import { expect, test } from "@jest/globals";
import { secretsOfUrl } from "../../src/plan/variables/secrets.ts";

test.each<[string, readonly string[]]>([
  ["https://mcp.example.com/mcp", []],
  [
    "https://me:p%40ss-word@mcp.example.com/mcp",
    ["p%40ss-word", "p@ss-word", "me:p%40ss-word", "me:p@ss-word"],
  ],
  ["https://only-a-token@mcp.example.com/mcp", ["only-a-token"]],
  [
    "https://mcp.example.com/mcp?apiKey=abc12&mode=plain",
    ["?apiKey=abc12&mode=plain", "apiKey=abc12", "mode=plain", "abc12"],
  ],
  [
    "https://mcp.example.com/mcp?k=9f8e7d6c5b4a39281706f5e4",
    ["?k=9f8e7d6c5b4a39281706f5e4", "k=9f8e7d6c5b4a39281706f5e4", "9f8e7d6c5b4a39281706f5e4"],
  ],
  ["https://mcp.example.com/s/9f8e7d6c5b4a39281706f5e4/mcp", ["9f8e7d6c5b4a39281706f5e4"]],
  ["https://mcp.example.com/mcp?9f8e7d6c5b4a39281706f5e4", ["9f8e7d6c5b4a39281706f5e4"]],
  ["https://mcp.example.com/mcp?apiKey=${API_KEY}", []],
  ["https://mcp.example.com/mcp?apiKey=YOUR_API_KEY", []],
  ["mcp.example.com", []],
])("of %s nothing may appear of %j", (url, secrets) => {
  expect([...secretsOfUrl(url)].sort()).toEqual([...secrets].sort());
});
