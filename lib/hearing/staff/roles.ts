/** What somebody may be in one hearing. */
export const roles = ['admin', 'editor', 'reader', 'collector'] as const;
export type Role = (typeof roles)[number];

/**
 * What may be done in one hearing: read comments (personal data masked), look at personal data, collect for
 * others at a desk, decide on comments, publish answers and revisions, arrange the hearing itself, appoint
 * others and read the audit trail.
 */
export const permissions = ['read', 'look', 'collect', 'decide', 'publish', 'arrange', 'appoint'] as const;
export type Permission = (typeof permissions)[number];

/** A collector sees nothing of what others said: a desk stands in a public room. */
export const permitted: Readonly<Record<Role, readonly Permission[]>> = {
  admin: permissions,
  editor: ['read', 'look', 'collect', 'decide'],
  reader: ['read'],
  collector: ['collect'],
};

export function may(role: Role | null, permission: Permission): boolean {
  return role !== null && permitted[role].includes(permission);
}
