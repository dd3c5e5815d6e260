export type DialogName = 'settings' | 'about' | 'shortcuts' | 'share' | 'versions'
