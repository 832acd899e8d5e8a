/** What an address of a country has beside street and city; a field that is absent is not asked. */
export type AddressRow = {
  readonly state?: 'required' | 'optional';
  readonly postalCode?: 'required' | 'optional';
  /** What a postal code looks like, the whole of it, in upper case. */
  readonly pattern?: string;
};
