/** The entries of docs/runbook.md that alarms lead to, by their anchors. A test compares this list with the headings. */
export const runbookEntries = [
  'requests-fail',
  'the-api-is-slow',
  'a-function-is-throttled',
  'messages-are-set-aside',
  'messages-wait-too-long',
  'events-are-not-dispatched',
  'stream-records-were-given-up',
  'scheduled-work-does-not-run',
  'mail-bounces-or-complaints',
  'mail-stands-still',
  'the-table-throttles',
  'the-firewall-blocks-a-lot',
] as const;

export type RunbookEntry = (typeof runbookEntries)[number];
