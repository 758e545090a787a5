import type { HttpAnswer } from "../../model/remote.ts";

/** Something in front of a server that lets only some callers through. */
export interface Firewall {
  readonly name: string;
  /** A header that it adds, and what of its value tells. */
  readonly header?: readonly [name: string, value: RegExp];
  readonly body?: RegExp;
  /** Whether it wants a browser that passes a check, or refuses this caller as such. */
  readonly wantsBrowser: boolean;
}

/**
 * Those that are common in front of MCP servers. Sources: Cloudflare "Detect a Challenge Page response" and its error codes
 * 1006 to 1020, AWS WAF "CAPTCHA and Challenge action behavior", pages as they are served.
 */
export const FIREWALLS: readonly Firewall[] = [
  { name: "Cloudflare", header: ["cf-mitigated", /^challenge$/i], wantsBrowser: true },
  {
    name: "Cloudflare",
    body: /<title>Just a moment\.\.\.<\/title>/,
    wantsBrowser: true,
  },
  {
    name: "Cloudflare",
    body: /<title>Attention Required! \| Cloudflare<\/title>|^error code: 10(?:0[6-9]|10|12|20)\b/,
    wantsBrowser: false,
  },
  { name: "Vercel", header: ["x-vercel-mitigated", /^challenge$/i], wantsBrowser: true },
  { name: "Vercel", body: /<title>Vercel Security Checkpoint<\/title>/, wantsBrowser: true },
  { name: "Vercel", header: ["x-vercel-mitigated", /^deny$/i], wantsBrowser: false },
  {
    name: "AWS WAF",
    header: ["x-amzn-waf-action", /^(?:challenge|captcha)$/i],
    wantsBrowser: true,
  },
  {
    name: "CloudFront",
    body: /<TITLE>ERROR: The request could not be satisfied<\/TITLE>[\s\S]{0,1000}?Request blocked/i,
    wantsBrowser: false,
  },
  { name: "Akamai", body: /errors\.edgesuite\.net/, wantsBrowser: false },
  { name: "Imperva", body: /Incapsula incident ID/, wantsBrowser: true },
  { name: "Sucuri", body: /Sucuri WebSite Firewall - Access Denied/, wantsBrowser: false },
  { name: "DataDome", body: /geo\.captcha-delivery\.com/, wantsBrowser: true },
];

/** The firewall that gave an answer in the place of the server, or `undefined`. */
export const firewallOf = ({ headers, body }: HttpAnswer): Firewall | undefined =>
  FIREWALLS.find(({ header, body: words }) => {
    const [name = "", value] = header ?? [];
    return (value?.test((headers[name] ?? "").trim()) || words?.test(body)) === true;
  });
