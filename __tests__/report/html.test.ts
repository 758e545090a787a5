import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { Report } from "../../src/model/report.ts";
import { html } from "../../src/report/html/markup.ts";
import { readable } from "../../src/report/html/messages.ts";
import { STYLE, STYLE_HASH } from "../../src/report/html/style.ts";
import { htmlText } from "../../src/report/html.ts";
import { everywhere } from "./everywhere.ts";
import { failedOf, findingOf, reportOf, serverOf } from "./report-of.ts";
import { broken, healthy, remote, unreadable } from "./samples.ts";

const MIB = 1024 * 1024;
const SAMPLES = { broken, healthy, remote, unreadable };

/** Names of the elements of a page, its own style left out. */
const tagsOf = (page: string): ReadonlySet<string> =>
  new Set(
    [...page.replace(/<style>.*?<\/style>/s, "").matchAll(/<([^\s/>]+)/g)].map(
      ([, tag]) => `${tag}`,
    ),
  );
const idsOf = (page: string) => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
const linksOf = (page: string) => [...page.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link);
const rowsOf = (page: string) => page.split('<th scope="row"><a ').length - 1;

describe("a template of HTML", () => {
  test("escapes every value but its own kind", () => {
    expect(
      html`<p title="${`"'`}">${"<b>&"}${html`<i>${1}</i>`}${[">", null]}</p>`.toString(),
    ).toBe('<p title="&quot;&#39;">&lt;b&gt;&amp;<i>1</i>&gt;</p>');
  });

  test("takes no value that only looks like its own kind", () => {
    const forged = { text: "<b>", toString: () => "<b>" } as unknown as string;
    expect(() => html`${forged}`.toString()).toThrow();
  });

  test("has no characters that HTML forbids", () => {
    expect(html`${"a\ud800b\uffffc\u0000d\u{1f600}"}`.toString()).toBe(
      "a\ufffdb\ufffdc\ufffdd\u{1f600}",
    );
  });
});

describe("the HTML report", () => {
  test.each(Object.entries(SAMPLES))(
    "of %s links only within itself, to what is there",
    (_name, sample) => {
      const page = htmlText(sample());
      const ids = idsOf(page);
      expect(new Set(ids).size).toBe(ids.length);
      for (const link of linksOf(page)) expect(ids).toContain(link?.replace(/^#/, ""));
    },
  );

  test("lets nothing in but its own style", () => {
    const page = htmlText(broken());
    expect(STYLE_HASH).toBe(createHash("sha256").update(STYLE.toString()).digest("base64"));
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${STYLE_HASH}&#39;;`,
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe| on\w+=| style=| src=/);
    expect(page.replace(/<pre>.*?<\/pre>/gs, "")).not.toMatch(/url\((?!#)|https?:/);
  });

  test("shows what failed first, with what was seen, why, the fix and the command", () => {
    const page = htmlText(broken());
    expect(page).toContain("<h1>3 of 5 servers failed</h1>");
    expect(rowsOf(page)).toBe(5);
    expect(page.indexOf(">notion</a>")).toBeLessThan(page.indexOf(">everything</a>"));
    for (const text of ["Seen", "Why", "Fix", "Reproduce", "Stages", "confirmed"]) {
      expect(page).toContain(text);
    }
    expect(page).toContain("<pre>env:\n  NOTION_TOKEN: ${{ secrets.NOTION_TOKEN }}</pre>");
    expect(page).toContain("<summary>stderr (2 lines)</summary>");
    expect(page).toContain("switched off by <code>disabled</code>");
  });

  test("tells of a file that cannot be read before anything else", () => {
    const page = htmlText(unreadable());
    expect(page).toContain("<h1>1 error</h1>");
    expect(page).toContain("a comma stands before <code>}</code>");
    expect(page).toContain("<code>.cursor/mcp.json</code> names no servers.");
  });

  test("has no timeline where nothing was started", () => {
    expect(htmlText(broken())).toContain('<svg class="timeline"');
    expect(htmlText(reportOf({ servers: [serverOf({ stages: [] })] }))).not.toContain("<svg");
  });
});

describe("a message", () => {
  test("that is JSON has a line for each member, behind what stands before it", () => {
    expect(readable('POST https://mcp.example.com/mcp {"id":0,"params":{}}')).toBe(
      'POST https://mcp.example.com/mcp\n{\n  "id": 0,\n  "params": {}\n}',
    );
  });

  test("that is none stays as it is", () => {
    expect(readable('{"id":0,')).toBe('{"id":0,');
    expect(readable("[a] text")).toBe("[a] text");
  });

  test("keeps its strings as they are written", () => {
    expect(readable('["\\u0041\\/"]')).toBe('[\n  "\\u0041\\/"\n]');
  });
});

const HOSTILE = [
  "<script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "<!-- comment",
  "--> ]]> </pre></details></main>",
  "`</code><b>x</b>`",
  "    </pre><b>code</b>",
  "javascript:alert(1)",
  "&lt;b&gt;",
  '{"a":"<b>"}',
];

describe("no text forges markup", () => {
  const own = tagsOf(htmlText(everywhere("x")));

  test.each(HOSTILE)("%j as every text", (text) => {
    const page = htmlText(everywhere(text));
    expect([...tagsOf(page)].filter((tag) => !own.has(tag))).toEqual([]);
    expect(page).not.toMatch(/<(?:script|img|b)\b|<!--/);
    expect(
      linksOf(page).every((link) => /^#(?:server|finding|servers)[-\d]*$/.test(`${link}`)),
    ).toBe(true);
  });
});

describe("the size", () => {
  const LONG = 'some <line> of "stderr"\n'.repeat(2000);
  const big = (outcome: "failed" | "passed", index: number) => {
    const given = { name: `${outcome}-${index}`, stderr: LONG };
    return outcome === "failed" ? failedOf("server-crash", given) : serverOf(given);
  };
  const many = (): Report => {
    const servers = Array.from({ length: 1000 }, (_, index) =>
      big(index % 20 === 0 ? "failed" : "passed", index),
    );
    const findings = Array.from({ length: 1000 }, (_, index) =>
      findingOf({
        server: index % 2 === 0 ? null : `failed-${index - 1}`,
        title: "x".repeat(1000),
      }),
    );
    return reportOf({ servers, findings });
  };

  test("stays bounded, all servers named, those that failed in full", () => {
    const page = htmlText(many());
    expect(Buffer.byteLength(page)).toBeLessThan(10 * MIB);
    expect(page.split('<th scope="row">').length - 1).toBeGreaterThan(1000);
    const sections = page.split('<section id="server-').slice(1);
    const failed = sections.filter((section) => section.includes(">failed-"));
    expect(failed).toHaveLength(50);
    for (const section of failed)
      expect(section).toContain("<summary>stderr (2000 lines)</summary>");
    expect(page).toContain("Shortened. The JSON report has everything.");
    const ids = new Set(idsOf(page));
    expect(linksOf(page).filter((link) => !ids.has(`${link}`.slice(1)))).toEqual([]);
  });

  test("names each server in the picture while there is room for names, and none but the first 500", () => {
    const picture = (length: number) =>
      /<svg class="timeline".*?<\/figure>/s.exec(
        htmlText(reportOf({ servers: Array.from({ length }, () => serverOf()) })),
      )?.[0] ?? "";
    expect(picture(100).split('class="name ')).toHaveLength(101);
    expect(picture(600).split("<g>")).toHaveLength(501);
    expect(picture(600)).toContain("100 more servers left out.");
  });
});
