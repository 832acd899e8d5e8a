import * as z from 'zod';
import type { Organisation } from '#shared/domain/people.ts';
import { type UserDetails, userDetails } from '#shared/domain/users/user.ts';

type DetailName = keyof UserDetails;
const detailName = userDetails.keyof();

/** What an organisation has decided for all its users, what it left open included. */
export const settingsView = z
  .strictObject({
    automaticInvitations: z.boolean().register(z.globalRegistry, { description: 'Whether users are invited as they are added.' }),
    automaticSync: z
      .boolean()
      .register(z.globalRegistry, { description: 'Whether a sync starts by itself after users were saved or imported.' }),
    requiredDetails: z.array(detailName).register(z.globalRegistry, {
      description: 'Details without which nobody is added. Where there are any, users are added one at a time.',
    }),
  })
  .register(z.globalRegistry, { id: 'OrganisationSettings' });
export type SettingsView = z.infer<typeof settingsView>;

export const settingsChange = z
  .strictObject({
    automaticInvitations: z.boolean().optional(),
    automaticSync: z.boolean().optional(),
    requiredDetails: z.array(detailName).max(20).optional(),
  })
  .register(z.globalRegistry, { id: 'OrganisationSettingsChange', description: 'What is not named stays as it is.' });
export type SettingsChange = z.infer<typeof settingsChange>;

export function viewOfSettings({ settings = {} }: Pick<Organisation, 'settings'>): SettingsView {
  const required: readonly string[] = settings.requiredDetails ?? [];
  return {
    automaticInvitations: settings.automaticInvitations ?? true,
    automaticSync: settings.automaticSync ?? false,
    requiredDetails: detailName.options.filter((name: DetailName) => required.includes(name)),
  };
}
