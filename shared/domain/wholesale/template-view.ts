import * as z from 'zod';
import { type Template, template } from '#shared/domain/wholesale/template.ts';

/** A template as its partner sees it. */
export const templateView = z
  .strictObject({ ...template.omit({ partnerId: true }).shape, settings: z.strictObject(template.shape.settings.shape) })
  .register(z.globalRegistry, { id: 'Template' });

export function viewOfTemplate({ partnerId: _owner, ...shown }: Template): z.infer<typeof templateView> {
  return shown;
}
