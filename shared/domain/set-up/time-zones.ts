/** Names that the runtime still has in their old spelling. */
const newSpelling: ReadonlyMap<string, string> = new Map([
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Europe/Kiev', 'Europe/Kyiv'],
]);

/** In a country of several zones: the one of the capital, or of most people, which is proposed. The others stand in alphabetical order. */
const firstZones: ReadonlyMap<string, string> = new Map([
  ['AR', 'America/Argentina/Buenos_Aires'],
  ['AU', 'Australia/Sydney'],
  ['BR', 'America/Sao_Paulo'],
  ['CA', 'America/Toronto'],
  ['CL', 'America/Santiago'],
  ['CY', 'Asia/Nicosia'],
  ['ES', 'Europe/Madrid'],
  ['MX', 'America/Mexico_City'],
  ['PG', 'Pacific/Port_Moresby'],
  ['PT', 'Europe/Lisbon'],
  ['US', 'America/New_York'],
  ['UZ', 'Asia/Tashkent'],
]);

/** Whether this is an IANA time zone (MT-1): an area and a place as they are spelt there, or UTC. */
export function isTimeZone(name: string): boolean {
  if (name === 'UTC') return true;
  if (!/^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z0-9_+-]*)+$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The time zones of a country, the one that is proposed first; none of what is no country. */
export function timeZonesOf(country: string): string[] {
  const zones = (new Intl.Locale(`und-${country}`).getTimeZones() ?? []).map((zone) => newSpelling.get(zone) ?? zone);
  const first = firstZones.get(country);
  return first === undefined ? zones : [first, ...zones.filter((zone) => zone !== first)];
}

/** The time zone that is proposed for a country; UTC where nothing is known of it. */
export function defaultTimeZoneOf(country: string): string {
  return timeZonesOf(country)[0] ?? 'UTC';
}

/** Every time zone that can be chosen, in alphabetical order. */
export function allTimeZones(): string[] {
  const names = Intl.supportedValuesOf('timeZone').map((zone) => newSpelling.get(zone) ?? zone);
  return [...new Set([...names, 'UTC'])].sort();
}
