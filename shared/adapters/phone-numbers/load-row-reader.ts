import { type RowReader, rowReader } from '#shared/domain/imports/csv/wanted-of.ts';

/** The reader of rows for whoever needs it seldom: what it knows of telephone numbers is loaded when it is first asked for. */
export async function loadRowReader(): Promise<RowReader> {
  const { e164Of } = await import('#shared/adapters/phone-numbers/e164-of.ts');
  return rowReader(e164Of);
}
