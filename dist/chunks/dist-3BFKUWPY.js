import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-4HUEZJ4L.js";
import "./chunk-AIKWRPJE.js";
export default require_dist();
