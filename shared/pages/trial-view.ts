/** The states of a trial as pages and e-mails show them. */
export type TrialStateView = 'awaiting_customer' | 'active' | 'suspended' | 'soft_deleted' | 'purged' | 'converted';

export type TrialServiceId = 'message' | 'meetings' | 'calling' | 'contact-center-standard' | 'contact-center-premium';

export type TrialServiceView = {
  readonly id: TrialServiceId;
  readonly licences: number;
  /** How many are assigned; left out where that is not known. */
  readonly used?: number;
};

/** What is shown of a trial. Instants are ISO 8601 UTC; an end is the last instant of its day (`…T23:59:59.999Z`), because its date is what people read. */
export type TrialView = {
  readonly state: TrialStateView;
  readonly services: readonly TrialServiceView[];
  readonly startedAt?: string;
  readonly endsAt?: string;
  /** Whole days until the end, while active. */
  readonly daysLeft?: number;
  /** Suspended or switched off: until when it can be extended, converted or restored. */
  readonly restorableUntil?: string;
};
