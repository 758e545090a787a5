import type { ConfigText } from "../../src/configs/config-text.ts";
import { readFrontmatter } from "../../src/configs/markdown/read-frontmatter.ts";
import { parseConfig as parse } from "../../src/configs/parse.ts";
import { readToml } from "../../src/configs/toml/read-toml.ts";
import { readYaml } from "../../src/configs/yaml/read-yaml.ts";
import type { ConfigFile } from "../../src/model/server.ts";

const READERS = { toml: readToml, yaml: readYaml, frontmatter: readFrontmatter };

/** Reads a config in whatever syntax. */
export const parseConfig = (config: ConfigText): ConfigFile | null => parse(config, READERS);
