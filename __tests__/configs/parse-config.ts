import type { ConfigText } from "../../src/configs/config-text.ts";
import * as readers from "../../src/configs/other-syntaxes.ts";
import { parseConfig as parse } from "../../src/configs/parse.ts";
import type { ConfigFile } from "../../src/model/server.ts";

/** Reads a config in whatever syntax. */
export const parseConfig = (config: ConfigText): ConfigFile | null => parse(config, readers);
