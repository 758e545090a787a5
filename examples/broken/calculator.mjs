import { serve } from "./serve.mjs";

serve("calculator", ["add", "subtract"]);
