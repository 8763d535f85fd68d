// The one place where a failing screen is caught: what was registered is safe, and the way home is open.
import { Component, type ReactNode } from 'react'
import { Button } from '../parts/button'
import { Empty } from '../parts/empty'
import { frame } from '../words/frame'

interface BoundaryProps {
  children: ReactNode
}

/** Shows words instead of a blank page when a screen fails. */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <div className="p-6">
        <Empty
          title={frame.broken}
          next={frame.brokenNext}
          action={
            <Button
              kind="primary"
              onPress={() => {
                window.location.hash = '/'
                this.setState({ broken: false })
              }}
            >
              {frame.toHome}
            </Button>
          }
        />
      </div>
    )
  }
}
