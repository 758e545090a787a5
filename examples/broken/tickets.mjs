import { serve } from "./serve.mjs";

if (!process.env.TICKETS_API_KEY) {
  console.error("Error: TICKETS_API_KEY environment variable is required");
  process.exit(1);
}
serve("tickets", ["find_ticket"]);
