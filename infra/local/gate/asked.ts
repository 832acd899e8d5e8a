import type { Need } from './dynamodb-actions.ts';

/** What a request asks for: the operation, and every permission that it takes. */
export interface Asked {
  readonly operation: string;
  readonly needs: readonly Need[];
}
