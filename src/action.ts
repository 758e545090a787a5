import * as core from "@actions/core";
import { runAction } from "./action/run.ts";

void runAction(core, process.env as Readonly<Record<string, string>>);
