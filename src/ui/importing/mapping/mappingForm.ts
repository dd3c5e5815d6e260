/** The form of the mapping step, whose button stands in the foot of the dialog. */
export const MAPPING_FORM = 'import-mapping'
