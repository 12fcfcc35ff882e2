"""The order of the steps, one file a command; the only place that opens or writes files.

A step raises BriefgenError where it must stop; what a person may want to know meanwhile goes to a Listener.
"""
