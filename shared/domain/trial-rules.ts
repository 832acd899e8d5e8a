/** The numbers of a trial's life. Data: another number is another line here, and no code. */
export const trialRules = {
  /** Days a trial stays suspended after its end (TR-6). */
  suspendedDays: 30,
  /** Days a soft-deleted trial can be restored, before its services' data is purged (TR-6, TR-12). */
  softDeletedDays: 30,
  /** Days after creation from which the duration counts if nobody has signed in by then (TR-9). */
  startByDays: 30,
  /** An extension sets the end to the end of the day this many days from today (TR-10). */
  extensionDays: 30,
  /** How often a trial can be extended (TR-10). */
  maximumExtensions: 1,
  /** Days before the end at which partner and administrator are told; 0 is the day itself (TR-6). */
  reminderDays: [14, 7, 1, 0],
  /** Hour (UTC) at which a reminder is due: within the working day from Lisbon to Bucharest and Tel Aviv. */
  reminderHour: 8,
  /** Minutes between two welcome e-mails to one administrator, and how many may be asked for anew in 24 hours. */
  resendPauseMinutes: 5,
  resendsADay: 10,
  /** How often in 24 hours a partner may replace an administrator: every time writes to an address that nobody has proved. */
  replacementsADay: 10,
} as const;
