import { accessSync, constants } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import type { Report } from "../../src/model/report.ts";
import { htmlText } from "../../src/report/html.ts";
import { everywhere } from "./everywhere.ts";
import { reportOf, serverOf } from "./report-of.ts";
import { broken, healthy, unreadable } from "./samples.ts";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome"];

const executable = PROGRAMS.flatMap((name) =>
  (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, name)),
).find(isExecutable);

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const test = executable ? it : it.skip;

const HOSTILE = everywhere(
  `</style></title></pre>--></svg>"'><script>alert(1)</script><img src="https://evil.example/x" onerror="alert(2)"><a href="https://evil.example">x</a><!-- `,
);
const REPORTS: readonly (readonly [string, Report])[] = Object.entries({
  broken: broken(),
  healthy: healthy(),
  unreadable: unreadable(),
  hostile: HOSTILE,
  long: everywhere("x".repeat(3000)),
});

describe("the HTML report in a browser", () => {
  let browser: Browser;

  beforeAll(async () => {
    if (executable === undefined) return;
    browser = await chromium.launch({
      executablePath: executable,
      args: ["--no-sandbox"],
    });
  });
  afterAll(() => browser?.close());

  /** Opens the page, with every fold open; `seen` gathers what must not be. */
  async function opened(report: Report, options: BrowserContextOptions = {}) {
    const page = await browser.newPage(options);
    const seen: string[] = [];
    page.on("console", (message) => seen.push(message.text()));
    page.on("pageerror", (error) => seen.push(String(error)));
    page.on("request", (request) => seen.push(request.url()));
    page.on("dialog", (dialog) => {
      seen.push(dialog.message());
      return dialog.dismiss();
    });
    await page.setContent(htmlText(report).replaceAll("<details>", "<details open>"));
    return { page, seen };
  }

  test.each(REPORTS)(
    "of `%s` loads and runs nothing, fits every width, and can be read in light and dark",
    async (_name, report) => {
      const { page, seen } = await opened(report, { viewport: { width: 1280, height: 800 } });
      expect(await page.evaluate(OVERFLOW)).toBe(0);
      expect(await page.evaluate(FOREIGN)).toEqual([]);
      expect(await page.evaluate(DEAD_LINKS)).toEqual([]);
      const grounds: unknown[] = [];
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        grounds.push(await page.evaluate(GROUND));
        expect(await page.evaluate(PALE_TEXTS)).toEqual([]);
      }
      expect(new Set(grounds).size).toBe(2);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await page.evaluate(OVERFLOW)).toBe(0);
      expect(seen).toEqual([]);
      await page.close();
    },
  );

  test("needs no script", async () => {
    const { page, seen } = await opened(broken(), { javaScriptEnabled: false });
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
      "3 of 5 servers failed",
    );
    await page.getByRole("link", { name: "notion" }).first().click();
    expect(await page.getByText("Error: NOTION_TOKEN").first().isVisible()).toBe(true);
    expect(seen).toEqual([]);
    await page.close();
  });

  test("draws each stage where it was in time", async () => {
    const stage = (startMs: number, durationMs: number) =>
      ({ name: "handshake", outcome: "passed", startMs, durationMs }) as const;
    const { page } = await opened(
      reportOf({
        servers: [serverOf({ stages: [stage(0, 1000)] }), serverOf({ stages: [stage(250, 500)] })],
      }),
    );
    const [first, second] = (await page.evaluate(BARS)) as readonly (readonly number[])[];
    const [left = 0, width = 0] = first ?? [];
    expect(width).toBeGreaterThan(100);
    expect(second?.[0]).toBeCloseTo(left + width / 4, 0);
    expect(second?.[1]).toBeCloseTo(width / 2, 0);
    await page.close();
  });
});

const BARS = `[...document.querySelectorAll(".timeline .bar")].map((bar) => {
  const { x, width } = bar.getBBox();
  return [x, width];
})`;

const OVERFLOW = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";
const GROUND = "getComputedStyle(document.body).backgroundColor";

/** Elements that the page never makes, and attributes that could do something. */
const FOREIGN = `[
    ...[...document.querySelectorAll("script, img, iframe, object, embed, form, base, link, b")].map((one) => one.tagName),
    ...[...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()).filter((name) => /^on|^style$|^src$/.test(name)),
  ]`;

const DEAD_LINKS = `[...document.links].map((link) => link.getAttribute("href"))
    .filter((href) => !href.startsWith("#") || !document.getElementById(href.slice(1)))`;

/** Texts with a contrast below 4.5:1 (WCAG 2.2, 1.4.3), with their colours. */
const PALE_TEXTS = `(() => {
    const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
    const light = (color) => {
      const [r, g, b] = numbers(color).map((n) => (n /= 255) <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element) => {
      const color = getComputedStyle(element).backgroundColor;
      return numbers(color)[3] === 0 && element.parentElement ? groundOf(element.parentElement) : color;
    };
    const pale = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() === "" || element.closest("title, desc")) continue;
      const style = getComputedStyle(element);
      const ink = element.closest("svg") ? style.fill : style.color;
      const [a, b] = [light(ink), light(groundOf(element))].sort((one, other) => other - one);
      if ((a + 0.05) / (b + 0.05) < 4.5) pale.add(element.tagName + " " + element.className + " " + ink + " on " + groundOf(element));
    }
    return [...pale];
  })()`;
