/**
 * Addresses that have a free account, whose owner has to agree before a wholesale customer has the person. They come from the platform, or
 * from an operator on its behalf, and belong to no partner: there is nobody whose feed could tell of one.
 */
export type FreeAccounts = {
  /** Done again, nothing changes. */
  add(address: string, at: string): Promise<void>;
  /** False where the address had none. */
  remove(address: string): Promise<boolean>;
};
