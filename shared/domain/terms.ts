import type { Person } from '#shared/domain/people.ts';

/** A version of the terms of service, and since when it is in force. */
export type TermsVersion = { readonly version: string; readonly inForceSince: string };

/** Every version there has been, oldest first. Data: a new row makes everybody be asked again from its date on. */
export const termsOfService: readonly [TermsVersion, ...TermsVersion[]] = [
  { version: '2026-01', inForceSince: '2026-01-01T00:00:00.000Z' },
];

/** The version that holds at `now`. */
export function termsInForce(versions: readonly [TermsVersion, ...TermsVersion[]], now: Date): TermsVersion {
  return versions.findLast((version) => Date.parse(version.inForceSince) <= now.getTime()) ?? versions[0];
}

/**
 * Whether the person has to be shown the terms before anything of the organisation opens (GS-6). A partner's own people act under
 * the partner's contract and are not asked.
 */
export function termsAreDue(person: Person, present: TermsVersion): boolean {
  return person.ref.kind === 'organisation' && person.terms?.version !== present.version;
}
