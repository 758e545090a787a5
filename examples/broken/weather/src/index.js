import { serve } from "../../serve.mjs";

serve("weather", ["forecast"]);
