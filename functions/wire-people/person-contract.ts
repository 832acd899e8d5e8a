import * as z from 'zod';

/** A person on the wire, with the keys that there is something to say under; clients know no others. */
export const wirePerson = z
  .strictObject({
    id: z.string(),
    emails: z.array(z.string()),
    phoneNumbers: z
      .array(
        z.strictObject({ type: z.enum(['work', 'work_extension', 'mobile', 'fax']), value: z.string(), primary: z.boolean().optional() }),
      )
      .optional(),
    extension: z.string().optional(),
    locationId: z.string().optional(),
    displayName: z.string().optional(),
    nickName: z.string().optional(),
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    orgId: z.string(),
    roles: z.array(z.string()).optional(),
    licenses: z.array(z.string()).optional(),
    department: z.string().optional(),
    manager: z.string().optional(),
    title: z.string().optional(),
    addresses: z
      .array(
        z.strictObject({
          type: z.string().optional(),
          country: z.string().optional(),
          locality: z.string().optional(),
          region: z.string().optional(),
          streetAddress: z.string().optional(),
          postalCode: z.string().optional(),
        }),
      )
      .optional(),
    created: z.string(),
    timezone: z.string().optional(),
    status: z.enum(['active', 'inactive', 'pending']).optional(),
    invitePending: z.boolean().optional(),
    loginEnabled: z.boolean().optional(),
    type: z.enum(['person', 'appuser']),
  })
  .register(z.globalRegistry, { id: 'WirePerson' });
export type WirePerson = z.infer<typeof wirePerson>;

export const people = z.strictObject({ items: z.array(wirePerson), notFoundIds: z.array(z.string()).optional() });
