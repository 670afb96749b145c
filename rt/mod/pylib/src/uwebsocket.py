"""websocket under the name of Pycopy."""

from websocket import websocket
