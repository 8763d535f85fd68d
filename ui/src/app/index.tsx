// The whole of the pages: what is read is kept here, and the gate decides what is shown.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Boundary } from './boundary'
import { Gate } from './gate'
import { useKeys } from './use-keys'
import { useNews } from './use-news'

/** How reading behaves: nothing travels over a network, and what was read is true until somebody says it moved. */
function reader(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** The program's pages. */
export function App() {
  const [client] = useState(reader)
  return (
    <QueryClientProvider client={client}>
      <I18nProvider locale="ja-JP">
        <Boundary>
          <Heard />
          <Gate />
        </Boundary>
      </I18nProvider>
    </QueryClientProvider>
  )
}

/** Hears keys, and what happens in the backend without a call from here. */
function Heard() {
  useKeys()
  useNews()
  return null
}
