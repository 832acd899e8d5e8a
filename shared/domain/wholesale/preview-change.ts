import * as z from 'zod';
import type { PartnerId, TemplateId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import { ok } from '#shared/domain/result.ts';
import { settingsAfter, type TemplateChangeRequest } from '#shared/domain/wholesale/template-request.ts';
import { asFault, settingInWords } from '#shared/domain/wholesale/template-review.ts';
import { changedSettings, countryRefusal, fixedFaults, namedOwn, ownRefusals } from '#shared/domain/wholesale/template-rules.ts';
import type { TemplateStore } from '#shared/domain/wholesale/template-store.ts';

/** So many customers are counted; where there are more, the number is the least there are. */
const mostCounted = 1000;

const fault = z.strictObject({ field: z.string(), code: z.string(), message: z.string() });

/** What a change of a template would mean for new customers. */
export const changePreview = z
  .strictObject({
    /** The version that new customers would be made with; the present one where nothing would change. */
    templateVersion: z.int(),
    changes: z.array(z.strictObject({ field: z.string(), before: z.string().optional(), after: z.string().optional() })),
    refused: z.array(fault),
    /** Customers that stay as they are. */
    unchangedCustomers: z.strictObject({ count: z.int(), atLeast: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'TemplateChangePreview' });

/** Says what a change would mean, and changes nothing. Refuses with NOT_FOUND. */
export function previewChange({ templates }: { readonly templates: TemplateStore }) {
  return async (partnerId: PartnerId, id: TemplateId, wish: TemplateChangeRequest): Promise<Outcome<z.infer<typeof changePreview>>> => {
    const [read, unchangedCustomers] = await Promise.all([templates.read(partnerId, id), templates.countCustomers(id, mostCounted)]);
    if (!read.ok) return read;
    const { settings: before, templateVersion, state, usedAt } = read.value;
    const after = settingsAfter(before, wish);
    const changed = changedSettings(before, after);
    const own = namedOwn(after, changed);
    const [foundBefore, foundAfter] = await Promise.all([
      templates.findOwn(partnerId, namedOwn(before, changed)),
      templates.findOwn(partnerId, own),
    ]);
    const used = usedAt !== undefined || unchangedCustomers.count > 0;
    const country = countryRefusal(after);
    return ok({
      templateVersion: state === 'draft' || changed.length === 0 ? templateVersion : templateVersion + 1,
      changes: changed.map((name) => {
        const [was, becomes] = [settingInWords(before, name, foundBefore), settingInWords(after, name, foundAfter)];
        return { field: `/${name}`, ...(was === undefined ? {} : { before: was }), ...(becomes === undefined ? {} : { after: becomes }) };
      }),
      refused: [
        ...(country === undefined ? [] : [asFault(country, 'Nothing is offered in this country.')]),
        ...(used ? fixedFaults(changed) : []),
        ...ownRefusals(own, foundAfter).map((refusal) => asFault(refusal, 'This is not your own.')),
      ],
      unchangedCustomers,
    });
  };
}
