export type DialogName = 'settings' | 'about' | 'shortcuts' | 'share' | 'shareView' | 'messages' | 'versions' | 'views' | 'export'
