import { Component, type ReactNode } from 'react'

interface Props {
	children: ReactNode
	/** Asks for a fresh try when it changes. */
	name: string
}

/** Keeps a fault in one part from taking the rest of the app with it, and says what failed. */
export class Boundary extends Component<Props, { error?: Error }> {
	override state: { error?: Error } = {}

	static getDerivedStateFromError(error: Error) {
		return { error }
	}

	override componentDidUpdate(before: Props) {
		if (before.name !== this.props.name && this.state.error) this.setState({ error: undefined })
	}

	override render() {
		const { error } = this.state
		if (!error) return this.props.children
		return (
			<div className="boundary" role="alert">
				<p>This part of the app could not be shown: {error.message}</p>
				<button type="button" className="button" onClick={() => this.setState({ error: undefined })}>
					Try again
				</button>
			</div>
		)
	}
}
