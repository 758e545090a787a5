export { readFrontmatter as frontmatter } from "./markdown/read-frontmatter.ts";
export { readToml as toml } from "./toml/read-toml.ts";
export { readYaml as yaml } from "./yaml/read-yaml.ts";
