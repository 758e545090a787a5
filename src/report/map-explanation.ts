import type { Explanation } from "../model/explanation.ts";

type Change = (text: string) => string;

/** The explanation with every text changed that a pasted text could have written. */
export const mapExplanation = ({ servers }: Explanation, change: Change): Explanation => ({
  servers: servers.map(({ server, causes, symptoms, ...rest }) => ({
    ...rest,
    server: server === null ? null : change(server),
    causes: causes.map((cause) => ({
      ...cause,
      title: change(cause.title),
      why: change(cause.why),
      fix: change(cause.fix),
      line: change(cause.line),
    })),
    symptoms: symptoms.map((symptom) => ({ ...symptom, line: change(symptom.line) })),
  })),
});
