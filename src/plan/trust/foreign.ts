/** What is not as the base branch has it, of a server that is therefore not started. */
export interface Foreign {
  readonly event: string;
  /** The commit that it was compared with, or should have been; empty where none is known. */
  readonly base: string;
  /** What `actions/checkout` takes by itself: the branch that the workflow is of, or the code of a pull request. */
  readonly checkout: "own" | "merge";
  /**
   * `unknown`: git does not show the base. `config`: the config itself. `file`: a file that the entry names or its start
   * reads. `commit`: it runs code of the workspace, and another commit is checked out. `tracked`: it does, and a file
   * there is in another form.
   */
  readonly kind: "unknown" | "config" | "file" | "commit" | "tracked";
  /** Relative to the workspace, with `/`; empty where it is about no file. */
  readonly path: string;
}
