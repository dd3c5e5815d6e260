import { createRoot } from 'react-dom/client'

const home = document.getElementById('app')
if (home) createRoot(home).render(<h1>Netwerkkaart</h1>)
