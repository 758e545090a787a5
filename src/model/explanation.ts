import type { Confidence } from "./finding.ts";

/** A cause that a pasted text speaks for. */
export interface Cause {
  /** Id of the rule. */
  readonly rule: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly confidence: Confidence;
  /** `text`: the text shows the cause itself; `symptom`: it shows what commonly comes of it. */
  readonly basis: "text" | "symptom";
  /** The line that tells. */
  readonly line: string;
  /** Path of its page in the repository. */
  readonly docs: string;
}

/** A symptom that a pasted text shows. */
export interface SeenSymptom {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly advice: string;
  readonly line: string;
  /** Ids of the rules that commonly stand behind it, the most frequent first. */
  readonly behind: readonly string[];
}

/** What a pasted text says of one server; `server` is `null` where it names none. */
export interface ExplainedServer {
  readonly server: string | null;
  /** Title of the client whose log it is, where its shape tells. */
  readonly client: string | null;
  /** The most likely first. */
  readonly causes: readonly Cause[];
  readonly symptoms: readonly SeenSymptom[];
}

/** What a pasted text says, in the order of its servers. */
export interface Explanation {
  readonly servers: readonly ExplainedServer[];
}
