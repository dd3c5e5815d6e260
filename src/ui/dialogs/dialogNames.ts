export type DialogName = 'settings' | 'about'
