export type DialogName = 'settings' | 'about' | 'shortcuts' | 'share' | 'messages' | 'versions'
