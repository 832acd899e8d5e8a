declare namespace Intl {
  interface Locale {
    /** Of a locale with a region: its IANA time zones. In the runtime for long, and not yet in the compiler's library. */
    getTimeZones(): string[] | undefined;
  }
}
