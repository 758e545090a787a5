import { serve } from "./serve.mjs";

console.log("Notes server v1.0.0 is running on stdio");
serve("notes", ["write_note", "read_note"]);
