import { describe, expect, test } from "@jest/globals";
import { readFrontmatter } from "../../src/configs/markdown/read-frontmatter.ts";
import { places, plain, slipsOf } from "./nodes.ts";

const read = (text: string) => readFrontmatter("agent.md", text);

describe("the frontmatter of a Markdown file", () => {
  test.each([
    ["lines that end with LF", "---\nname: a\n---\n# Title\n"],
    ["lines that end with CRLF", "---\r\nname: a\r\n---\r\n# Title\r\n"],
    ["a byte order mark", "\ufeff---\nname: a\n---\n"],
    ["blanks behind its lines", "---  \nname: a\n--- \t\n"],
    ["no text behind it", "---\nname: a\n---"],
    ["a line like it in the text", "---\nname: a\n---\nx\n---\ny: [\n"],
  ])("is read with %s", (_, text) => {
    const { root, slips } = read(text);
    expect(slips).toEqual([]);
    expect(plain(root)).toEqual({ name: "a" });
    expect(places(text, root)).toEqual(["name: [name] a"]);
  });

  test.each([
    "",
    "# Title\n",
    "\n---\nname: a\n---\n",
    "----\nname: a\n---\n",
    "---\n---\n",
    " ---\na: b\n---",
  ])("is none: %j", (text) => {
    expect(read(text)).toEqual({ root: null, slips: [] });
  });

  test("ends with the first line that is nothing but dashes", () => {
    expect(plain(read("---\na: 1\n---x: 2\n---\nb: 3\n").root)).toEqual({ a: 1, "---x": 2 });
    expect(plain(read("---\na: |\n  x\n  ---\n  y\n---\n").root)).toEqual({ a: "x\n---\ny\n" });
  });

  test.each(["---", "---\nname: a\n", "\ufeff---\nname: a\n# Title\n"])(
    "is a slip without its end: %j",
    (text) => {
      expect(slipsOf(text, read(text))).toEqual([
        "[---] the frontmatter does not end | write a line `---` below the frontmatter that begins in line 1",
      ]);
    },
  );

  test("names its slips at their places in the whole file", () => {
    const text = "---\r\nname: a\r\nmcp-servers:\r\n\tx: 1\r\n---\r\n# Title\r\n";
    expect(slipsOf(text, read(text))).toEqual([
      "[\t] a tab in the indentation | indent line 4 with blanks",
    ]);
  });
});
