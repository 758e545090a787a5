import manifest from "../package.json" with { type: "json" };

/** What this program calls itself, to servers and in reports. */
export const TOOL = { name: manifest.name, version: manifest.version } as const;
