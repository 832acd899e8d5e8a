/** Where a seed reaches the cloud that it fills. */
export interface SeedTarget {
  /** Address of each REST API, by its name in the template. */
  readonly apis: Readonly<Record<string, string>>;
  /** Endpoint of every AWS service, for SDK clients with any credentials. */
  readonly gate: string;
  readonly region: string;
  /** Outputs of the stacks, such as the table's name. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Puts into a new local cloud what somebody needs to begin with, and tells it in lines to print. The application has nothing to seed yet. */
export async function seed(_target: SeedTarget): Promise<readonly string[]> {
  return [];
}
