import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  readYaml
} from "./chunk-XS6VQWOQ.js";
import "./chunk-A25G7XZV.js";
import "./chunk-4HUEZJ4L.js";
import "./chunk-AIKWRPJE.js";
export {
  readYaml
};
