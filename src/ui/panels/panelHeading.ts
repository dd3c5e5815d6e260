/** The one heading that names the open panel. */
export const PANEL_HEADING_ID = 'panel-heading'
