/** How a refusal is put to an HTTP caller. `advice` is what the page about the code tells to do. */
export type ProblemDescription = {
  readonly status: number;
  readonly title: string;
  readonly advice: string;
  /** The `WWW-Authenticate` that belongs to a 401. API Gateway hands it on as `x-amzn-remapped-www-authenticate`. */
  readonly challenge?: string;
};
