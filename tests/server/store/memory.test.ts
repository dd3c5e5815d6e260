import { createMemoryStore } from '../../../server/store/memory.ts'
import { describeStore } from '../storeContract.ts'

describeStore('memory', async () => ({ store: createMemoryStore() }))
