/** A Java version as numbers, most significant first: feature, interim, update, patch… (8u151 and 1.8.0_151 are both 8, 0, 151). */
export type JavaVersion = readonly number[];

/** The oldest Java runtime with which a contact centre application may connect (CX-4). */
export const oldestJava: JavaVersion = [8, 0, 151];

/**
 * Dotted numbers, an update after `_` or `u`, and whatever follows a separator (build, vendor, early access): that part is ignored.
 * Both schemes of the platform are covered: up to Java 8 (`1.8.0_151-b12`, `8u151`) and since Java 9 (`21.0.1+12-LTS`, JEP 322).
 */
const readable = /^(\d{1,9}(?:\.\d{1,9}){0,7})(?:[_u](\d{1,9}))?(?:[-+~ ].*)?$/;

/** Reads the value of the system property `java.version`; undefined when it is none. */
export function parseJavaVersion(text: string): JavaVersion | undefined {
  const found = readable.exec(text.trim());
  if (found?.[1] === undefined) return undefined;
  const dotted = found[1].split('.').map(Number);
  // Up to Java 8 the feature number stood second, behind a 1.
  const numbers = dotted[0] === 1 && dotted.length > 1 ? dotted.slice(1) : dotted;
  if (found[2] === undefined) return numbers;
  const [feature = 0, interim = 0, ...more] = numbers;
  return more.length > 0 ? undefined : [feature, interim, Number(found[2])];
}

/** Negative when `a` is older than `b`, 0 when they are the same, positive when it is newer. Absent numbers count as 0. */
export function compareJavaVersions(a: JavaVersion, b: JavaVersion): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
