/** What of `@actions/core` the action uses; a parameter, so that tests need no module mock. */
export interface Toolkit {
  getInput(name: string): string;
  setOutput(name: string, value: unknown): void;
  setSecret(secret: string): void;
  setFailed(message: string): void;
  info(message: string): void;
  error(message: string, properties?: AnnotationProperties): void;
  warning(message: string, properties?: AnnotationProperties): void;
  notice(message: string, properties?: AnnotationProperties): void;
}

/** Where an annotation is shown; lines and columns count from 1. */
export interface AnnotationProperties {
  title?: string;
  file?: string;
  startLine?: number;
  endLine?: number;
  startColumn?: number;
  endColumn?: number;
}
